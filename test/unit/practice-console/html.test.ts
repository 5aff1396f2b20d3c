import { describe, expect, test } from "vitest";
import { html } from "../../practice-console/html.ts";

describe("html", () => {
  test("escapes what comes into text and attributes", () => {
    const value = `"><script>alert('x')</script>&`;
    expect(html`<p title="${value}">${value}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">' +
        "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>",
    );
  });

  test("takes markup of its own as it is, also a list of it", () => {
    const items = ["a", "<b>"].map((item) => html`<i>${item}</i>`);
    expect(html`<p>${items}</p>`.markup).toBe("<p><i>a</i><i>&lt;b&gt;</i></p>");
  });

  test("leaves out what is absent", () => {
    expect(html`<p>${undefined}${false}${0}</p>`.markup).toBe("<p>0</p>");
  });
});
