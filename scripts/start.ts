// Starts the real server, building the console first where its sources and Vite are there to build it from.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { runServer } from '../server/main.ts'
import { buildWebAside } from './build-web-aside.ts'

const root = path.resolve(import.meta.dirname, '..')
// A production install (npm ci --omit=dev) has no Vite: it comes with the console built.
if (existsSync(path.join(root, 'node_modules/vite'))) buildWebAside()
await runServer()
