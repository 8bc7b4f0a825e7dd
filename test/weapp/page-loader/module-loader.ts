// A CommonJS loader for a realm of one's own: what it loads sees that realm's globals and nothing of the test's.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { runInContext, Script, type Context } from 'node:vm'

export interface ModuleLoader {
  /** Loads a file by its absolute path, with or without extension, once. */
  load(path: string): unknown
}

interface LoadedModule {
  exports: unknown
}

/** Compiled once a process: a second realm then costs only the running. */
const compiled = new Map<string, Script>()

/** `hidden`: names of globals that the loaded code must not see, such as `window` in a phone's logic layer. */
export function createModuleLoader(context: Context, hidden: readonly string[] = []): ModuleLoader {
  const modules = new Map<string, LoadedModule>()

  function load(path: string): unknown {
    const file = resolveFile(path)
    if (file === undefined) throw new Error(`page-loader: no such file: ${path}`)
    const known = modules.get(file)
    if (known) return known.exports
    const module: LoadedModule = { exports: {} }
    modules.set(file, module)
    if (file.endsWith('.json')) {
      module.exports = runInContext(`(${readFileSync(file, 'utf8')})`, context)
      return module.exports
    }
    const run = compile(file, hidden).runInContext(context) as (...args: unknown[]) => void
    run.call(module.exports, requireFrom(file), module, module.exports, file, dirname(file))
    return module.exports
  }

  function requireFrom(file: string) {
    const hostRequire = createRequire(file)
    return (request: string): unknown => {
      if (isBuiltin(request)) return hostRequire(request)
      if (request.startsWith('.') || isAbsolute(request))
        return load(join(isAbsolute(request) ? '' : dirname(file), request))
      return load(hostRequire.resolve(request))
    }
  }

  return { load }
}

function compile(file: string, hidden: readonly string[]): Script {
  const key = `${file}\n${statSync(file).mtimeMs}\n${hidden.length}`
  const known = compiled.get(key)
  if (known) return known
  const names = ['require', 'module', 'exports', '__filename', '__dirname', ...hidden].join(', ')
  const script = new Script(`(function (${names}) {${readFileSync(file, 'utf8')}\n})`, { filename: file })
  compiled.set(key, script)
  return script
}

function resolveFile(path: string): string | undefined {
  return [path, `${path}.js`, `${path}.json`, join(path, 'index.js')].find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  )
}
