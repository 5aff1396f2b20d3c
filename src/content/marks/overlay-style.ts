/** A page beats a shadow tree on its host, but for what is important: there the shadow tree beats the page. */
export const OVERLAY_STYLE = `
  :host {
    all: initial !important; position: fixed !important; inset: 0 !important; display: block !important;
    z-index: 2147483647 !important; pointer-events: none !important; color-scheme: light dark !important;
  }
  div { box-sizing: border-box; position: absolute; forced-color-adjust: none; }
  .strip { inset: 0 0 auto; height: 4px; background: var(--mark); }
  .border { inset: 0; border: 4px solid var(--mark); }
  .label {
    top: 0; left: 50%; display: flex; gap: 8px; align-items: center; max-width: max(60vw, min(94vw, 600px)); height: 20px; padding: 0 12px 1px;
    border-radius: 0 0 8px 8px; transform: translateX(-50%); background: var(--mark); color: var(--on-mark);
    font: 600 12px/19px system-ui, sans-serif; white-space: nowrap; box-shadow: 0 1px 3px rgb(0 0 0 / 0.3);
  }
  .own { flex: none; width: 8px; height: 8px; border: 1px solid var(--on-mark); border-radius: 50%; background: var(--own); }
  .said { font-weight: 400; }
  button {
    flex: none; margin: 0 -6px 0 0; padding: 0 8px; border: 1px solid; border-radius: 4px; background: none;
    color: inherit; font: inherit; line-height: 16px; cursor: pointer; pointer-events: auto;
  }
  button:is(:hover, :focus-visible) { background: var(--on-mark); color: var(--mark); outline: 2px solid var(--mark); }
  b { letter-spacing: 0.04em; }
  bdi { overflow: hidden; text-overflow: ellipsis; }
  .time { flex: none; font-variant-numeric: tabular-nums; }
  .running .time { font-weight: 400; }
  .time:not(:first-child)::before { margin-inline-end: 8px; content: "·"; }
  .strip.ending, .strip.over {
    height: 8px; background: repeating-linear-gradient(-45deg, var(--mark) 0 12px, var(--on-mark) 12px 18px);
  }
  .label.ending, .label.over { height: 26px; border: 2px solid var(--on-mark); border-top: 0; line-height: 23px; }
  .who { flex: none; max-width: 42vw; font-weight: 400; font-variant-numeric: tabular-nums; }
  .cover { inset: 0; background: Canvas; }
  @media print { :host { display: none !important; } }
`;
