// Which services the typed words sound like: a help to choose, never a choice made for someone.
import type { ServiceDefinition } from '@core/district/service-definition'

const suggestionLimit = 3

/** At most three, best first; empty where no keyword occurs. */
export function suggestServices(words: string, services: readonly ServiceDefinition[]): readonly ServiceDefinition[] {
  return services
    .map((service) => ({ service, score: scoreOf(words, service.keywords) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.service.order - b.service.order)
    .slice(0, suggestionLimit)
    .map(({ service }) => service)
}

/** Longer keywords say more: 楼道灯 over 楼道. */
function scoreOf(words: string, keywords: readonly string[]): number {
  return keywords.filter((keyword) => words.includes(keyword)).reduce((sum, keyword) => sum + keyword.length ** 2, 0)
}
