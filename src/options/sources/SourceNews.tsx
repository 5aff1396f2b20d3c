import type { News } from "../../library/shared-source.ts";
import { text } from "../../ui/text.ts";
import { timeText } from "../time-text.ts";

const SORTS = ["added", "changed", "removed"] as const;

/** What the last change at a source brought and took. */
export function SourceNews({ news }: { readonly news: News }) {
  const { at, counts } = news;
  return (
    <details>
      <summary>{text("sourceNews", timeText(at), counts.added, counts.changed, counts.removed)}</summary>
      <dl class="news">
        {SORTS.filter((sort) => counts[sort] > 0).map((sort) => (
          <div key={sort}>
            <dt>{text(`news_${sort}`)}</dt>
            <dd>
              <ul>
                {news[sort].map((name, index) => (
                  <li key={index}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
              {counts[sort] > news[sort].length && text("newsMore", counts[sort] - news[sort].length)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
