const texts = {
  fr: {
    title: 'Boîte de réception de la démonstration',
    about: 'Tous les mails et SMS que Guichet envoie arrivent ici. Rien ne part vers de vraies adresses.',
    filter: 'Chercher une adresse, un numéro ou un sujet',
    find: 'Chercher…',
    clear: 'Vider',
    empty: 'Rien n’est encore arrivé.',
    noMatch: 'Aucun message ne correspond.',
    asHtml: 'Mise en forme',
    asText: 'Texte',
    ways: 'Affichage',
    to: (to) => `À ${to}`,
    from: (from) => `De ${from}`,
    sms: (to) => `SMS à ${to}`,
    contentOf: (subject) => `Contenu de «\u00a0${subject}\u00a0»`,
    arrived: (count) => (count < 2 ? '1 nouveau message' : `${count} nouveaux messages`),
  },
  en: {
    title: 'Inbox of the demonstration',
    about: 'Every mail and SMS that Guichet sends arrives here. Nothing leaves for real addresses.',
    filter: 'Find an address, a number or a subject',
    find: 'Search…',
    clear: 'Empty',
    empty: 'Nothing has arrived yet.',
    noMatch: 'No message matches.',
    asHtml: 'Formatted',
    asText: 'Text',
    ways: 'View',
    to: (to) => `To ${to}`,
    from: (from) => `From ${from}`,
    sms: (to) => `SMS to ${to}`,
    contentOf: (subject) => `Content of “${subject}”`,
    arrived: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  },
}

const language = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in texts) ?? 'fr'
const say = texts[language]
const everyMs = 2000
const [list, filter, empty, status] = ['messages', 'filter', 'empty', 'status'].map((id) => document.getElementById(id))
const shown = new Map()

function fillTexts(root) {
  for (const element of root.querySelectorAll('[data-text]')) element.textContent = say[element.dataset.text]
}

function startOf(message) {
  const item = document.getElementById(message.kind).content.cloneNode(true).firstElementChild
  const time = item.querySelector('time')
  const date = new Date(message.sentAt)
  time.dateTime = message.sentAt
  time.title = date.toLocaleString(language)
  time.textContent = date.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  return item
}

function smsItem(message) {
  const item = startOf(message)
  item.querySelector('.to').textContent = say.sms(message.to)
  item.querySelector('.bubble').textContent = message.text
  return item
}

function mailItem(message) {
  const item = startOf(message)
  const find = (selector) => item.querySelector(selector)
  const [frame, text] = [find('iframe'), find('pre')]
  find('.subject').textContent = message.subject
  find('.to').textContent = say.to(message.to)
  find('.from').textContent = message.from ? say.from(message.from) : ''
  frame.title = say.contentOf(message.subject)
  text.textContent = message.text
  for (const link of message.links) find('.links').append(linkItem(link))
  const show = (asHtml) => {
    if (asHtml && !frame.src) frame.src = `/messages/${message.id}`
    frame.hidden = !asHtml
    text.hidden = asHtml
    find('.as-html').ariaPressed = String(asHtml)
    find('.as-text').ariaPressed = String(!asHtml)
  }
  find('.ways').hidden = message.html === null
  find('.as-html').addEventListener('click', () => show(true))
  find('.as-text').addEventListener('click', () => show(false))
  find('details').addEventListener('toggle', () => show(message.html !== null), { once: true })
  return item
}

function linkItem(link) {
  const [item, anchor] = [document.createElement('li'), document.createElement('a')]
  anchor.href = link
  anchor.target = '_blank'
  anchor.rel = 'noreferrer'
  anchor.textContent = link
  item.append(anchor)
  return item
}

function narrow(messages) {
  const wanted = filter.value.trim().toLowerCase()
  let matches = 0
  for (const message of messages) {
    const isMatch = `${message.to} ${message.subject ?? message.text}`.toLowerCase().includes(wanted)
    shown.get(message.id).hidden = !isMatch
    if (isMatch) matches += 1
  }
  empty.hidden = matches > 0
  empty.textContent = messages.length > 0 ? say.noMatch : say.empty
}

let current = []

function show(messages) {
  const ids = new Set(messages.map(({ id }) => id))
  for (const [id, item] of shown) {
    if (ids.has(id)) continue
    item.remove()
    shown.delete(id)
  }
  const fresh = messages.filter(({ id }) => !shown.has(id)).reverse()
  for (const message of fresh) {
    const item = message.kind === 'sms' ? smsItem(message) : mailItem(message)
    fillTexts(item)
    shown.set(message.id, item)
    list.prepend(item)
  }
  if (fresh.length > 0) status.textContent = say.arrived(fresh.length)
  current = messages
  narrow(current)
}

async function look() {
  const answer = await fetch('/api/messages').catch(() => undefined)
  if (answer?.ok) show(await answer.json())
}

async function lookForEver() {
  if (!document.hidden) await look()
  setTimeout(lookForEver, everyMs)
}

document.documentElement.lang = language
document.title = say.title
fillTexts(document)
filter.placeholder = say.find
filter.addEventListener('input', () => narrow(current))
document.addEventListener('visibilitychange', look)
document.getElementById('clear').addEventListener('click', async () => {
  await fetch('/api/messages', { method: 'DELETE' })
  await look()
})
await lookForEver()
