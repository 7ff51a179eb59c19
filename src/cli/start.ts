/**
 * Starts the bundled program from the code cache that the build made for this Node; without one, or with one made by
 * another version, the program runs all the same and starts a little slower.
 */
import { readFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

// one family is decided before optimised code pays: it is made later than usual. The code cache is made with this flag.
setFlagsFromString('--interrupt-budget=1000000')

const program = fileURLToPath(new URL('program.cjs', import.meta.url))

function cached(): Buffer | undefined {
  try {
    return readFileSync(`${program}.cache`)
  } catch {
    return undefined
  }
}

type Wrapper = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void

const cachedData = cached()
const script = new Script(Module.wrap(readFileSync(program, 'utf8')), {
  filename: program,
  ...(cachedData ? { cachedData } : {}),
})
const module = { exports: {} }
const wrapper: Wrapper = script.runInThisContext()
wrapper(module.exports, createRequire(program), module, program, dirname(program))
