// Where every screen is, in one place.

export const routes = {
  homes: '/pages/homes/index',
  unknownHome: '/pages/homes/index?unknown=1',
  home: (id: string) => `/pages/homes/home?id=${encodeURIComponent(id)}`,
  homeByCode: (code: string) => `/pages/homes/home?code=${encodeURIComponent(code)}`,
  newRequest: '/pages/requests/new',
  newRequestAt: (homeCode: string) => `/pages/requests/new?home=${encodeURIComponent(homeCode)}`,
  /** Changes one that waits to be sent. */
  newRequestFrom: (draftId: string) => `/pages/requests/new?draft=${draftId}`,
  myRequests: '/pages/requests/mine',
  request: (id: string) => `/pages/requests/request?id=${encodeURIComponent(id)}`,
  inbox: '/pages/accounts/inbox',
  me: '/pages/accounts/me',
  reads: '/pages/accounts/reads',
  privacy: '/pages/accounts/privacy',
  notices: '/packages/mine/notices',
  myData: '/packages/mine/data',
  desk: '/packages/desk/index',
  deskRequest: (id: string) => `/packages/desk/request?id=${encodeURIComponent(id)}`,
  coverage: '/packages/insight/coverage',
  sites: '/packages/insight/sites',
  undelivered: '/packages/insight/undelivered',
} as const
