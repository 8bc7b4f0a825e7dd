// The verifier accepts what was really voted and names the place of whatever was done to it.
import { canonicalJson } from '@core/ballots/result-file'
import {
  aChoiceResult,
  anOpenResult,
  aPaperResult,
  aSecretResult,
  type Published,
  type SecretlyPublished,
} from '../../core/ballots/given-result'
import { failedSteps, verify } from './given-verifier'
import { copyOf, sealed } from './rewrite'
import { ballotTamperings } from './ballot-tamperings'
import { frameTamperings } from './frame-tamperings'

let open: Published
let secret: SecretlyPublished
let paper: SecretlyPublished
let choice: Published
beforeAll(async () => {
  open = await anOpenResult()
  secret = await aSecretResult()
  paper = await aPaperResult()
  choice = await aChoiceResult()
})

test.each(['open', 'secret', 'paper', 'choice'] as const)('the real result of a vote is valid: %s', async (of) => {
  const report = await verify(canonicalJson({ open, secret, paper, choice }[of].file))
  expect(report.steps.flatMap(({ failures }) => failures)).toEqual([])
  expect(report).toMatchObject({ valid: true, notes: [] })
})

describe('is found at its step, though the box key signed it again', () => {
  test.each([...ballotTamperings, ...frameTamperings].map((one) => [one.name, one] as const))(
    '%s',
    async (_name, { of, steps, tamper }) => {
      // prettier-ignore
      const { file, keys } = { open, secret, paper, choice }[of]
      const draft = copyOf(file)
      tamper(draft, keys, secret.cast)
      const found = await failedSteps(canonicalJson(sealed(draft, keys)))
      expect([...found].sort()).toEqual([...steps].sort())
    },
  )
})
