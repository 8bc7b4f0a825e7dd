// Two people look at a paper: only what both read alike counts.
import type { PaperEntry } from '@core/ballots/decision'
import { enterPaper } from '@core/ballots/enter-paper'

const look = (personId: string, choice: string) => ({ decisionId: 'd', slip: 's', choice, personId, at: 1 })

function after(
  looks: readonly (readonly [string, string])[],
  mode: 'open' | 'secret' = 'open',
): PaperEntry | undefined {
  return looks.reduce<PaperEntry | undefined>((before, [who, choice]) => {
    const entered = enterPaper(before, look(who, choice), mode)
    if (!entered.ok) throw new Error(entered.error.reason)
    return entered.value
  }, undefined)
}

test.each([
  ['one look waits', [['a', 'yes']], 'first'],
  ['the same person twice is one look', [['a', 'yes'], ['a', 'yes']], 'first'], // prettier-ignore
  ['a slip of the hand is put right', [['a', 'no'], ['a', 'yes'], ['b', 'yes']], 'agreed'], // prettier-ignore
  ['two alike agree', [['a', 'yes'], ['b', 'yes']], 'agreed'], // prettier-ignore
  ['two that differ wait', [['a', 'yes'], ['b', 'no']], 'differs'], // prettier-ignore
  ['said again it stays so', [['a', 'yes'], ['b', 'no'], ['b', 'no']], 'differs'], // prettier-ignore
  ['a later pair settles it', [['a', 'yes'], ['b', 'no'], ['a', 'no'], ['b', 'no']], 'agreed'], // prettier-ignore
  ['an open vote takes a later paper', [['a', 'yes'], ['b', 'yes'], ['c', 'no']], 'first'], // prettier-ignore
] as const)('%s', (_, looks, state) => {
  expect(after(looks)?.state).toBe(state)
})

test('what lies in a secret box is not entered anew', () => {
  const agreed = after([['a', 'yes'], ['b', 'yes']], 'secret') // prettier-ignore
  expect(enterPaper(agreed, look('c', 'no'), 'secret')).toMatchObject({ error: { reason: 'paper.entered-already' } })
  expect(enterPaper(agreed, look('a', 'yes'), 'secret')).toMatchObject({ ok: true, value: { state: 'agreed' } })
})
