// Why this server does not start: a sentence for the person at the terminal, without a stack.
export class StartRefused extends Error {}
