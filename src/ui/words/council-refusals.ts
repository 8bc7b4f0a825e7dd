// Why something of the councils was refused, as a sentence that says what to do.

type Params = Readonly<Record<string, string | number>>

export const councilRefusals: Readonly<Record<string, string | ((params: Params, field: string) => string)>> = {}
