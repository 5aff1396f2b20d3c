import { text } from "../../ui/text.ts";
import { Download } from "../Download.tsx";
import { useCopy } from "../use-copy.ts";

type Props = {
  readonly title: string;
  readonly fileName: string;
  readonly content: string;
};

/** A text to take away. */
export function DocumentView({ title, fileName, content }: Props) {
  const { copied, copy } = useCopy(content);
  return (
    <figure class="document">
      <figcaption>
        <span class="title">{title}</span>
        <span role="status" class="quiet">
          {copied !== undefined && text(copied)}
        </span>
        <button type="button" onClick={copy} aria-label={text("copyNamed", title)}>
          {text("copy")}
        </button>
        <Download name={fileName} content={content} look="button">
          {text("download")}
        </Download>
      </figcaption>
      <pre tabIndex={0} aria-label={title}>
        {content}
      </pre>
    </figure>
  );
}
