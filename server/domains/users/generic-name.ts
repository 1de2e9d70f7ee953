import { plainLetters } from '../../platform/language/index.ts'

// Offices, roles and boxes that several people answer for, in both languages, without accents.
const genericWords = new Set(
  `accueil achat achats admin administrateur administration administrator agence agent all assistance assistant
  atelier billing boite boutique bureau cabinet caisse client clients commercial compta comptabilite compte comptoir
  contact contacts courrier customer desk direction directeur directrice drh dsi ecole equipe everyone facturation
  finance finances formation front general gestion guest guichet hello help helpdesk hotline hr info infos informatique
  information inscription invite it juridique legal mail mailbox mairie maintenance manager marketing office operateur
  owner partage personnel poste prefecture presse president reception recrutement responsable rh root sales salle
  secretaire secretariat secretary security service services shared sos stage stagiaire standard staff stock super
  superviseur superuser support sysadmin team technique temp temporaire test travaux tresorerie urbanisme user users
  utilisateur vente ventes visiteur visitor webmaster`.split(/\s+/),
)

/** The words of a name: letters only, since "info2" is no more of a person than "info". */
const wordsOf = (name: string) =>
  plainLetters(name)
    .split(/[^\p{L}]+/u)
    .filter(Boolean)

function isGeneric(words: string[], own: ReadonlySet<string>): boolean {
  return words.length > 0 && words.every((word) => genericWords.has(word) || own.has(word))
}

/**
 * C2: the field that names an office, a role or a team instead of one person, or null. Of an address used as sign-in name
 * the part before the @ counts. `ownWords` are those that the organization has added.
 */
export function genericField(
  account: { signInName: string; firstName: string; lastName: string },
  ownWords: string[],
): '/signInName' | '/lastName' | null {
  const own = new Set(ownWords.flatMap(wordsOf))
  const [local = ''] = account.signInName.split('@')
  if (isGeneric(wordsOf(local), own)) return '/signInName'
  return isGeneric([...wordsOf(account.firstName), ...wordsOf(account.lastName)], own) ? '/lastName' : null
}
