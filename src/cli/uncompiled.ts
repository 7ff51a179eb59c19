/** One file is read once: zod compiles no parser of its own for it. Must be loaded before the schemas. */
import * as z from 'zod/mini'

z.config({ jitless: true })
