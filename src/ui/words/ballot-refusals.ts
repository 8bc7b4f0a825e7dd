// Why something of the ballots was refused, as a sentence that says what to do.

type Params = Readonly<Record<string, string | number>>

export const ballotRefusals: Readonly<Record<string, string | ((params: Params, field: string) => string)>> = {}
