// A life as a state diagram and a table, drawn from the table that the product itself goes by.
import { buildSync } from 'esbuild'
import { format } from 'prettier'

export function drawRequestLife() {
  return drawLife('core/requests/life.ts', 'life', '[*] --> routed: submit, enter')
}

export function drawMatterLife() {
  return drawLife('core/councils/council-life.ts', 'councilLife', '[*] --> raised: raise')
}

/** `name`: of the export that holds the table. */
async function drawLife(source, name, beginning) {
  const { outputFiles } = buildSync({ entryPoints: [source], bundle: true, format: 'esm', write: false })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  const { [name]: life } = await import(`data:text/javascript;base64,${code}`)
  return format(`${diagramOf(life, beginning)}\n${tableOf(life)}`, { parser: 'markdown' })
}

/** Commands that lead from one state to the same next one share an arrow. */
function diagramOf(life, beginning) {
  const arrows = new Map()
  for (const [name, { from, to }] of Object.entries(life)) {
    if (to === 'same') continue
    for (const [state, next] of from.flatMap((state) => [to].flat().map((next) => [state, next]))) {
      // Where the command says which state is next, it is another one.
      if (Array.isArray(to) && state === next) continue
      const arrow = `${state} --> ${next}`
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), name])
    }
  }
  const lines = [...arrows].map(([arrow, names]) => `  ${arrow}: ${names.join(', ')}`)
  return ['```mermaid', 'stateDiagram-v2', `  ${beginning}`, ...lines, '```', ''].join('\n')
}

function tableOf(life) {
  const rows = Object.entries(life).map(([name, { by, from, to }]) => {
    const states = from.length > 6 ? 'any' : from.join(', ')
    return `| \`${name}\` | ${[by].flat().join(', ')} | ${states} | ${to === 'same' ? '–' : [to].flat().join(', ')} |`
  })
  return ['| command | whose | from | to |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}
