import type { RefObject } from "preact";
import { useId } from "preact/hooks";
import { text } from "../ui/text.ts";

type Props = {
  /** Opened by whoever asks. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly question: string;
  /** What the button says that does it. */
  readonly label: string;
  readonly onConfirm: () => void;
};

/** Asks before what is hard to take back. Enter and Escape leave everything as it is. */
export function SecondThought({ dialog, question, label, onConfirm }: Props) {
  const id = useId();
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} aria-labelledby={id}>
      <p id={id}>{question}</p>
      <div class="row-of-buttons">
        <button type="button" autofocus onClick={close}>
          {text("cancel")}
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => {
            close();
            onConfirm();
          }}
        >
          {label}
        </button>
      </div>
    </dialog>
  );
}
