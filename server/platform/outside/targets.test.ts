import { describe, expect, it } from 'vitest'
import { hostFault, isPublicAddress, targetsOf } from './index.ts'

describe('F9: of the internet are', () => {
  it('neither special addresses nor what is none', () => {
    const special = ['192.0.2.1', '240.0.0.1', '255.255.255.255', '100.127.0.1', 'fec0::1', '2001::1', '100::1']
    for (const text of [...special, 'ff02::1', '::127.0.0.1', '64:ff9b:1::1', 'fe80::1%eth0', '', 'x', '1.2.3.4.5']) {
      expect([text, isPublicAddress(text)]).toEqual([text, false])
    }
  })

  it('the others', () => {
    for (const text of ['8.8.8.8', '::ffff:8.8.8.8', '2606:4700::1111']) {
      expect([text, isPublicAddress(text)]).toEqual([text, true])
    }
  })
})

describe('M8: as a host is refused', () => {
  const internet = targetsOf('refuse')
  it.each([
    '',
    ' ',
    'a b.example',
    'mail.example:25',
    '-mail.example',
    'http://mail.example',
    '127.1',
    '0x7f000001',
    'x.0x1',
    'a..b',
  ])('%j, which is no host', (host) => expect(hostFault(host, targetsOf('allow'))).toBe('unreadable'))
  it.each(['127.0.0.1', '::1', '::ffff:10.0.0.1', '169.254.169.254', 'localhost', 'mail', 'mail.local', 'a.INTERNAL.'])(
    '%s, which lies inside',
    (host) => expect(hostFault(host, internet)).toBe('private'),
  )
  it('what lies in another private network than the allowed one', () => {
    const targets = targetsOf(['10.0.3.0/24', 'fd12::/16'])
    const hosts = [
      '10.0.3.7',
      'fd12::1',
      '::ffff:10.0.3.7',
      'mail.local',
      '8.8.8.8',
      '10.0.4.1',
      '127.0.0.1',
      'fd13::1',
    ]
    expect(hosts.map((host) => hostFault(host, targets))).toEqual([
      ...[null, null, null, null, null],
      ...['private', 'private', 'private'],
    ])
  })
})

describe('M8: as a host is taken', () => {
  it.each(['smtp.example.org', 'smtp.éxample.org', '8.8.8.8', '2606:4700::1111', 'smtp.example.org.'])('%s', (host) =>
    expect(hostFault(host, targetsOf('refuse'))).toBe(null),
  )
})
