import { describe, expect, it } from 'vitest'
import { draftOfWebhook, webhookBody, webhookEdits, withEvent } from './webhook-draft.ts'

describe('F9: the drawer of a webhook', () => {
  const start = draftOfWebhook(null)

  it('F9: saves what differs and nothing else', () => {
    expect(webhookEdits(start, { ...start, url: ' ' })).toEqual({})
    expect(webhookEdits(start, { ...start, description: 'Support ' })).toEqual({ description: 'Support' })
  })

  it('F9: an empty description is none', () => {
    expect(webhookBody({ ...start, url: ' https://tickets.example/in ' })).toMatchObject({
      url: 'https://tickets.example/in',
      description: null,
    })
  })

  it('F9: keeps the events in their order', () => {
    expect(withEvent(['ticket.decided'], 'ticket.opened', true)).toEqual(['ticket.opened', 'ticket.decided'])
    expect(withEvent(['ticket.decided'], 'ticket.decided', false)).toEqual([])
  })
})
