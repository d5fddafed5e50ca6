export default {
  mode: 'production',
  entry: './main.js',
  output: { publicPath: 'auto' },
  // The element is a part of the page, however large: it is loaded when it is seen.
  performance: { hints: false },
};
