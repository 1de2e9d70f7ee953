type LockedPackage = {
  version?: string
  dev?: boolean
  optional?: boolean
  cpu?: string[]
  libc?: string[]
  os?: string[]
  optionalDependencies?: Record<string, string>
}

/** What is read of package-lock.json: the packages by their folder. */
export type Lockfile = { packages: Record<string, LockedPackage> }

const systems = new Set(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'])
const processors = new Set(['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'])
const exactVersion = /^\d+\.\d+\.\d+[\w.-]*$/

/**
 * The optional packages that others ask for by an exact version and that the lockfile does not hold.
 * @returns the entry each should have, by its folder, with the platform that its name tells
 */
export function missingOptionalPackages({ packages }: Lockfile): Lockfile['packages'] {
  const missing: Lockfile['packages'] = {}
  for (const [owner, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const folder = `node_modules/${name}`
      if (folder in packages || `${owner}/${folder}` in packages || !exactVersion.test(version)) continue
      missing[folder] = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) }
    }
  }
  return missing
}

// npm decides by these fields what to leave aside: without them it would ask the registry for each.
function platformOf(name: string): Pick<LockedPackage, 'cpu' | 'libc' | 'os'> {
  const words = name.split(/[-/]/)
  const os = words.filter((word) => systems.has(word))
  const cpu = words.filter((word) => processors.has(word))
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : os.includes('linux') ? ['glibc'] : []
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(libc.length > 0 ? { libc } : {}), ...(os.length > 0 ? { os } : {}) }
}
