import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FolderInUseError, lockFolder } from './folder-lock.ts'

const root = mkdtempSync(join(tmpdir(), 'guichet-lock-'))
const folder = mkdtempSync(join(root, 'data-'))
afterAll(() => rmSync(root, { recursive: true }))

describe('a data folder', () => {
  it('is refused to a second holder, in a sentence that names the first', async () => {
    const release = await lockFolder(folder)
    const refused = lockFolder(folder)
    await expect(refused).rejects.toBeInstanceOf(FolderInUseError)
    await expect(refused).rejects.toThrow(`process ${process.pid}`)
    await expect(refused).rejects.toThrow('GUICHET_DATA_DIR')
    await release()
  })

  it('is refused under another name of the same folder, and another folder is not', async () => {
    const release = await lockFolder(folder)
    const alias = join(root, 'alias')
    symlinkSync(folder, alias)
    await expect(lockFolder(alias)).rejects.toBeInstanceOf(FolderInUseError)
    const other = await lockFolder(mkdtempSync(join(root, 'other-')))
    await other()
    await release()
  })

  it('goes to one of several who ask at the same moment', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)))
    const won = asked.filter((result) => result.status === 'fulfilled')
    expect(won).toHaveLength(1)
    await won[0]?.value()
  })

  it('is free at once after its holder was killed', async () => {
    const program = `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))}
      await lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', program, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(holder.stdout, 'data')
    await expect(lockFolder(folder)).rejects.toThrow(`process ${holder.pid}`)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const release = await lockFolder(folder)
    await release()
  })
})
