// Taro plugin: lets `ariaRole` and `ariaLabel` through to WeChat's templates, at build and at run time.
const path = require('node:path')
const { ariaComponents } = require('./aria-attributes')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, ariaComponents)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.js')].flat()
    },
  })
}
