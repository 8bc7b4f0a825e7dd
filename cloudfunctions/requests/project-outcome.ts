// What delivery calls for the rates; the clock of `insight` writes outcomes by the same rule.
export { projectOutcome } from '../_kit/project-outcome'
