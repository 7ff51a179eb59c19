/** The version of the engine, as `package.json` has it. */
import packageJson from '../package.json' with { type: 'json' }

export const ENGINE_VERSION: string = packageJson.version
