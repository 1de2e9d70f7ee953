import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { turnWords } from './turn-words.ts'

const at = '2026-11-20T09:00:00.000Z'
const due = '2026-11-25T08:00:00.000Z'

function ticket(change: Partial<Ticket> = {}): Ticket {
  return {
    id: '1',
    number: '2026-0418',
    kind: 'user.rights',
    title: 'Droits de Yann Tanguy',
    summary: '2 droits ajoutés',
    target: null,
    status: 'open',
    turn: 'provider',
    requestedBy: { id: '2', name: 'Claire Le Goff', isYou: true },
    assignedTo: null,
    dueAt: due,
    isOverdue: false,
    createdAt: at,
    updatedAt: at,
    decidedAt: null,
    version: 1,
    organization: { id: '3', slug: 'morvan', name: 'Atelier Morvan' },
    provider: { name: 'Kerlann' },
    reason: null,
    note: null,
    subject: null,
    effectiveAt: null,
    targetPerson: null,
    account: null,
    change: [],
    adjusted: null,
    lines: [],
    adjustedLines: null,
    appliedAtOnce: [],
    promise: { workingMinutes: 1440, remainingMinutes: 1000, isPaused: false },
    events: [],
    decidedBy: null,
    decisionNote: null,
    appliesAt: null,
    appliedAt: null,
    outcome: [],
    mayWithdraw: true,
    mayAnswer: true,
    takenAt: null,
    ...change,
  }
}

const question: Ticket['events'][number] = {
  id: '9',
  at,
  kind: 'question',
  author: { name: 'Maud Delcourt', side: 'provider', isYou: false },
  text: 'Deux sociétés ?',
  quickAnswers: [],
  attachments: [],
}
const waiting = ticket({
  status: 'waiting',
  turn: 'organization',
  dueAt: null,
  events: [{ ...question, quickAnswers: [] }],
})

describe('F5: whose turn it is', () => {
  it('is the turn of whoever may answer, from the moment of the question', () => {
    expect(turnWords(waiting, 'organization')).toMatchObject({
      title: 'yours',
      text: 'yoursText',
      textAt: at,
      name: 'Maud Delcourt',
      isYours: true,
    })
    expect(turnWords({ ...waiting, mayAnswer: false }, 'organization')).toMatchObject({
      title: 'theirs',
      isYours: false,
    })
    expect(turnWords(waiting, 'provider')).toMatchObject({ title: 'theirs', isYours: false })
  })

  it('is the vendor’s turn to decide, with its promise', () => {
    expect(turnWords(ticket(), 'organization')).toMatchObject({ title: 'provider', text: 'promised', textAt: due })
    expect(turnWords(ticket({ isOverdue: true }), 'organization')).toMatchObject({ text: 'late', isYours: false })
    expect(turnWords(ticket(), 'provider')).toMatchObject({ title: 'desk', text: 'promisedDesk', isYours: true })
    expect(turnWords(ticket({ kind: 'question' }), 'organization').title).toBe('providerAnswers')
    expect(turnWords(ticket({ dueAt: null }), 'provider').text).toBe('noPromiseDesk')
  })

  it('is nobody’s turn once it is over, and says how it ended', () => {
    const decided = { decidedAt: at, decidedBy: 'Thomas Vasseur', turn: null }
    expect(turnWords(ticket({ ...decided, status: 'done', appliedAt: due }), 'organization')).toMatchObject({
      title: 'done',
      titleAt: due,
      text: 'decidedBy',
      name: 'Thomas Vasseur',
    })
    expect(turnWords(ticket({ ...decided, status: 'inProgress', appliesAt: due }), 'organization').title).toBe(
      'scheduled',
    )
    expect(turnWords(ticket({ ...decided, status: 'refused' }), 'organization').title).toBe('refused')
    expect(turnWords(ticket({ ...decided, decidedBy: null, status: 'done' }), 'organization').text).toBe('decidedAlone')
    expect(turnWords(ticket({ ...decided, status: 'done', kind: 'question' }), 'organization').title).toBe('answered')
    expect(turnWords(ticket({ status: 'withdrawn', turn: null }), 'organization')).toMatchObject({
      title: 'withdrawn',
      text: 'nothingChanged',
    })
  })
})
