/* global document, requestAnimationFrame, window */
// Notes just before each frame what it is going to show: whether the console's navigation is there, whether a mark is,
// and how far down the navigation stands.

window.seenFrames = [];
function watch() {
  const navigation = document.querySelector("header.nav");
  if (navigation !== null) {
    window.seenFrames.push({
      marked: document.querySelector("rolecall-marks") !== null,
      top: navigation.getBoundingClientRect().top,
    });
  }
  requestAnimationFrame(watch);
}
requestAnimationFrame(watch);
