import { dataFolder, readOptions } from '../../server/options'

const serve = { command: 'serve', demo: false, host: '127.0.0.1', port: null }

test.each([
  [[], serve],
  [['serve'], serve],
  [['--demo'], { ...serve, demo: true }],
  [['serve', '--demo', '--port', '8080'], { ...serve, demo: true, port: 8080 }],
  [['--port=0', '--host=0.0.0.0'], { ...serve, port: 0, host: '0.0.0.0' }],
  [['import', 'data/demo'], { command: 'import', folder: 'data/demo' }],
  [['invite', 'P0001'], { command: 'invite', personId: 'P0001' }],
  [['plates', '--out', 'p'], { command: 'plates', plates: { out: 'p', size: 'A5', unitId: '', site: '' } }],
  [
    ['plates', '--out=p', '--size', 'a3', '--unit', 'C', '--site', 'https://jiayuan.example/'],
    { command: 'plates', plates: { out: 'p', size: 'A3', unitId: 'C', site: 'https://jiayuan.example' } },
  ],
])('the command line %j asks for %j', (words, expected) => {
  expect(readOptions(words)).toEqual({ ok: true, value: expected })
})

test.each([
  [['--port', 'many']],
  [['--port', '70000']],
  [['--port', '-1']],
  [['--port']],
  [['--host=']],
  [['--demos']],
  [['fly']],
  [['serve', 'extra']],
  [['import']],
  [['import', 'a', 'b']],
  [['invite', '--demo']],
  [['invite', 'P1', '--demo']],
  [['serve', '--out', 'p']],
  [['plates']],
  [['plates', 'p']],
  [['plates', '--out', 'p', '--demo']],
  [['plates', '--out', 'p', '--size', 'A4']],
  [['plates', '--out', 'p', '--site', 'jiayuan.example']],
  [['plates', '--out', 'p', '--site', 'https://jiayuan.example/?x=1']],
])('the command line %j is not guessed at', (words) => {
  expect(readOptions(words)).toMatchObject({ ok: false, error: { reason: 'option.unknown' } })
})

test('data lies in .data, or where BRANCH_HOME_DATA says', () => {
  expect(dataFolder({}, '/srv/home')).toBe('/srv/home/.data')
  expect(dataFolder({ BRANCH_HOME_DATA: 'there' }, '/srv/home')).toBe('/srv/home/there')
  expect(dataFolder({ BRANCH_HOME_DATA: '/var/lib/home' }, '/srv/home')).toBe('/var/lib/home')
})
