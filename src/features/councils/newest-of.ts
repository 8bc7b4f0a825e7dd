// The version of an option that counts, and its title wherever an option is named.
import type { MatterOption, OptionVersion } from '@core/councils/matter'

export function newestOf({ versions }: MatterOption): OptionVersion | undefined {
  return versions.at(-1)
}

/** Empty where there is no such option. */
export function titleOfOption(options: readonly MatterOption[], optionId: string): string {
  const option = options.find(({ id }) => id === optionId)
  return (option && newestOf(option)?.title) ?? ''
}
