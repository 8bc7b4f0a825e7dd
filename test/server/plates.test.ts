// Sheets as they come out of a printer: drawn as pixels, and their codes read as a phone reads them.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drawPlate } from '@core/doors/draw-plate'
import { addressOf } from '@core/doors/door-code'
import { plateOf } from '@core/doors/plate'
import { pdfPapers } from '../../cloudfunctions/_kit/effects/pdf-papers'
import { openedScene } from '../../cloudfunctions/_kit/door-code'
import { openData } from '../../server/open-data'
import { aDoor } from '../core/doors/given-door'
import { buildServer, givenDataFolder } from '../server-process'

const program = path.resolve(__dirname, '../../dist/server/main.js')
const site = 'https://jiayuan.lianyun.example'
const folder = mkdtempSync(path.join(tmpdir(), 'branch-home-plates-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a camera finds on the sheet, printed at that size: 150 dots to the inch of paper is what a phone sees near by. */
function codesOn(pdf: string, percent: number): string[] {
  const picture = path.join(folder, `seen-${percent}`)
  execFileSync('pdftoppm', ['-r', String((150 * percent) / 100), '-png', '-singlefile', pdf, picture])
  const read = execFileSync('zbarimg', ['--quiet', '--raw', `${picture}.png`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) // prettier-ignore
  return read.trim().split('\n')
}

const textOf = (pdf: string) => execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })

describe.each(['A5', 'A3'] as const)('an %s sheet', (size) => {
  const scene = 'h=LYH001-12345~abcdefghijk'
  const pdf = path.join(folder, `${size}.pdf`)
  beforeAll(async () => {
    const codes = { address: addressOf(site, scene), miniProgramCode: undefined }
    const door = aDoor({ name: '墟沟街道听涛新村支部家院', code: 'LYH001-12345' })
    writeFileSync(pdf, await pdfPapers().print([drawPlate(plateOf(door, codes), size)]))
  })

  test.each([100, 50])('has exactly its address to be scanned, printed at %i%%', (percent) => {
    expect(codesOn(pdf, percent)).toEqual([`${site}/?${scene}`])
  })

  test('has its paper’s size, its words, and its type inside', () => {
    const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })) ?? [] // prettier-ignore
    const millimetres = [width, height].map((points) => Math.round((Number(points) * 25.4) / 72))
    expect(millimetres).toEqual(size === 'A5' ? [148, 210] : [297, 420])
    expect(textOf(pdf)).toContain('墟沟街道听涛新村支部家院')
    expect(textOf(pdf)).toContain('门牌码 LYH001-12345')
    expect(textOf(pdf)).toContain('示例数据')
    const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/NotoSansSC.*\byes yes yes\b/)
  })
})

describe('npm run plates', () => {
  const data = givenDataFolder()
  const out = path.join(folder, 'sheets')
  const run = (...words: string[]) => {
    const env = { ...process.env, NODE_ENV: '', DATABASE_URL: '', PUBLIC_URL: '', BRANCH_HOME_DATA: data }
    const done = spawnSync(process.execPath, [program, ...words], { env, encoding: 'utf8', timeout: 60_000 })
    return { code: done.status, said: done.stdout + done.stderr }
  }
  beforeAll(() => buildServer(), 120_000)

  test('without a district says so', () => {
    expect(run('plates', '--out', out)).toEqual({ code: 1, said: expect.stringContaining('还没有区数据') })
  })

  test('writes a sheet for every place under a unit, each with a code that this house lets in', async () => {
    expect(run('import', 'data/demo').code).toBe(0)
    expect(run('plates', '--out', out, '--unit', 'nowhere')).toEqual({ code: 1, said: expect.stringContaining('nowhere') }) // prettier-ignore
    const unit = '320703001001'
    expect(run('plates', '--out', out, '--unit', unit, '--site', `${site}/`)).toMatchObject({ code: 0 })
    const files = readdirSync(out).filter((file) => /-LY/.test(file))
    expect(files.length).toBeGreaterThanOrEqual(5)
    const store = await openData(data, undefined)
    try {
      for (const file of files) {
        const [address = ''] = codesOn(path.join(out, file), 100)
        const { origin, search } = new URL(address)
        expect(origin).toBe(site)
        const opened = await openedScene(search.slice(1), store)
        expect(opened.ok && file.includes(`-${opened.value.code}-A5.pdf`)).toBe(true)
        const altered = search.slice(1).replace('=LY', '=LX')
        expect(await openedScene(altered, store)).toMatchObject({ error: { reason: 'door.forged' } })
      }
    } finally {
      await store.close()
    }
  })

  test('without an address it says that only this machine can open them', () => {
    const { code, said } = run('plates', '--out', out, '--unit', '320703001001', '--size', 'A3')
    expect([code, said]).toEqual([0, expect.stringContaining('http://127.0.0.1:3000')])
    expect(readdirSync(out).filter((file) => file.endsWith('-A3.pdf')).length).toBeGreaterThanOrEqual(5)
  })
})
