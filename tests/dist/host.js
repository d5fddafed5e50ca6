/* What badly behaved libraries did to pages. */
Array.prototype.last = function last() { return this[this.length - 1]; };
Object.prototype.extra = 'surprise';
Array.prototype.toJSON = undefined;
window.Promise.prototype.done = function done() { return this; };
window.shifts = [];
new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifts.push(value); })
  .observe({ type: 'layout-shift', buffered: true });
