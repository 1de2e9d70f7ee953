import type { Page } from '@playwright/test'

/** A device with passkeys that Chromium plays (WebAuthn Level 3, section 11). */
export interface VirtualAuthenticator {
  /** How many passkeys it holds. */
  count: () => Promise<number>
  /** Whether somebody confirms what the device asks: in between it stays silent, as a device nobody touches. */
  answer: (isAnswering: boolean) => Promise<void>
}

/** Gives the page a device that keeps passkeys and knows its owner. */
export async function addAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    count: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    answer: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    },
  }
}
