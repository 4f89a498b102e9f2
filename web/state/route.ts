/** Which view is shown: the part of the address after `#/`. */
import { signal } from '@preact/signals'

export const routes = ['compare', 'port'] as const
export type Route = (typeof routes)[number]

export function routeOf(hash: string): Route {
  const asked = hash.replace(/^#\/?/, '').split(/[/?]/)[0]
  return routes.find((route) => route === asked) ?? 'compare'
}

export const route = signal<Route>(routeOf(location.hash))
addEventListener('hashchange', () => {
  route.value = routeOf(location.hash)
})
