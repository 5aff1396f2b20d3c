import { useEffect, useRef, useState } from "preact/hooks";
import { text, type TextName } from "../ui/text.ts";
import type { Obstacle } from "./obstacle.ts";

type Props = {
  readonly obstacle: Obstacle;
  readonly onTake: (take: Obstacle["ways"][number]["take"]) => void;
  readonly onDismiss: () => void;
};

/** What keeps a person from a role: what it is, what to check, and the ways on. */
export function ObstacleView({ obstacle, onTake, onDismiss }: Props) {
  const { title, causes, failures = [], ways, report } = obstacle;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), [obstacle]);
  return (
    <div
      ref={box}
      role="alert"
      class="alert"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onDismiss();
        document.querySelector<HTMLElement>("input[type=search]")?.focus();
      }}
    >
      <p>{title}</p>
      {causes.length > 0 && (
        <>
          <p>{text("checkInOrder")}</p>
          <ol>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ol>
        </>
      )}
      {failures.length > 0 && (
        <ul>
          {failures.map((failure) => (
            <li key={failure}>{failure}</li>
          ))}
        </ul>
      )}
      <div class="ways">
        {ways.map(({ label, take }) => (
          <button key={label} type="button" onClick={() => onTake(take)}>
            {label}
          </button>
        ))}
        {report !== undefined && <CopyDetails report={report} />}
      </div>
    </div>
  );
}

function CopyDetails({ report }: { readonly report: string }) {
  const [said, setSaid] = useState<TextName>();
  const copy = async () => {
    await navigator.clipboard.writeText(report).then(
      () => setSaid("copied"),
      () => setSaid("copyDetailsFailed"),
    );
  };
  return (
    <>
      <button type="button" class="plain" onClick={() => void copy()}>
        {text("copyDetails")}
      </button>
      <span role="status">{said !== undefined && text(said)}</span>
    </>
  );
}
