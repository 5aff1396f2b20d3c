import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

type Props = {
  /** The name of the file. */
  readonly name: string;
  readonly content: string;
  /** Its class. */
  readonly look?: string;
  readonly children: ComponentChildren;
};

/** A link that saves a text as a file, without a permission for downloads. */
export function Download({ name, content, look, children }: Props) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const created = URL.createObjectURL(new Blob([content]));
    setUrl(created);
    return () => URL.revokeObjectURL(created);
  }, [content]);
  if (url === undefined) return null;
  return (
    <a href={url} download={name} class={look}>
      {children}
    </a>
  );
}
