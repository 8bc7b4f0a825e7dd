// Why something of the talk was refused, as a sentence that says what to do.

type Params = Readonly<Record<string, string | number>>

export const talkRefusals: Readonly<Record<string, string | ((params: Params, field: string) => string)>> = {}
