// The same examples on every run of one commit, so that red means the change and not the dice. `FC_SEED=random`
// explores; a number replays what that found.
import fc from 'fast-check'

const asked = process.env.FC_SEED
const seed = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked ?? 20261125)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
