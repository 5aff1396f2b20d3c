/* global document */
// Whatever waits for one of several promises in this page's own world waits for ever.

Promise.race = () => new Promise(() => undefined);
document.documentElement.dataset.hangs = "yes";
