import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Finds a Chromium that really runs: CHROMIUM_PATH, the system's, Playwright's own, else Debian's package.
 * @returns the path of its executable; throws one sentence that says what to do when there is none
 */
export function findChromium(): string {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && !runs(chosen)) {
    throw new Error(`CHROMIUM_PATH is ${chosen}, which does not run: correct it, or unset it.`)
  }
  const found = chosen || findInstalledChromium() || installWithApt()
  if (found) return found
  throw new Error(
    'No Chromium was found for the browser tests: install Chromium or Chrome, or set CHROMIUM_PATH to its executable.',
  )
}

/** Finds a Chromium without installing or refusing anything: reading playwright.config.ts must have no effect. */
export function findInstalledChromium(): string | undefined {
  return [...systemPaths, chromium.executablePath()].find(runs)
}

// A file that exists may still not run: a snap stub, a missing library, another processor.
function runs(executable: string): boolean {
  if (!existsSync(executable)) return false
  // Chrome on Windows opens a window instead of answering --version.
  if (process.platform === 'win32') return true
  try {
    execFileSync(executable, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.log('No Chromium here: installing the package of the system (apt-get install chromium)…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium']
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  } catch {
    return undefined
  }
  return systemPaths.find(runs)
}
