/**
 * Starts the part of the program that the arguments ask for, from the code cache that the build made for this Node;
 * without one, or with one made by another version, it runs all the same and starts a little slower.
 *
 * CommonJS, and nothing imported that Node has not loaded by itself: every module here is paid for by every start.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import { partFor } from './parts.ts'

type Part = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void

const part = partFor(process.argv.slice(2))
// one family is decided before optimised code pays: it is made later than usual. The code cache is made with this flag.
if (part !== 'help') require('node:v8').setFlagsFromString('--interrupt-budget=1000000')

const file = `${__dirname}/${part}.cjs`
const cachedData = cached()
const script = new Script(readFileSync(file, 'latin1'), { filename: file, ...(cachedData ? { cachedData } : {}) })
const module = { exports: {} }
const run: Part = script.runInThisContext()
run(module.exports, createRequire(file), module, file, __dirname)

function cached(): Buffer | undefined {
  try {
    return readFileSync(`${file}.cache`)
  } catch {
    return undefined
  }
}
