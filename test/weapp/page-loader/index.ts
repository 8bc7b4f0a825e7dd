// Public door of the page loader.
export { launchMiniProgram, type LaunchRequest, type MiniProgram } from './launch'
export { createPhone, type Cloud, type Phone, type PhoneOptions, type Stubs } from './phone'
export { UnstubbedCall, WxFailure } from './wx-call'
