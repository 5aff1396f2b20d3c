import { MAX_RULES } from "../library/settings.ts";
import { DEFAULT_RULES, type EnvironmentRule } from "../profile/environment.ts";
import { Environment } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { FixedNote } from "./FixedNote.tsx";
import { environmentText } from "./environment-text.ts";
import { useCommitted } from "./use-committed.ts";

const FIELDS = ["anything", "account", "role", "name", "group"] as const;
const NEW_RULE: EnvironmentRule = { field: "account", words: "", environment: "production" };

type Props = {
  readonly rules: readonly EnvironmentRule[];
  /** By the administrator. */
  readonly isFixed: boolean;
  readonly onChange: (rules: EnvironmentRule[]) => void;
};

/** What gives an environment to roles that have none of their own. */
export function EnvironmentRules({ rules, isFixed, onChange }: Props) {
  return (
    <fieldset class="rules" disabled={isFixed}>
      <legend>{text("environmentRules")}</legend>
      {isFixed && <FixedNote />}
      <p class="quiet">{text("environmentRulesHint")}</p>
      <ol>
        {rules.map((rule, at) => (
          <RuleLine
            // The rules have nothing of their own to tell them apart by.
            key={`${at} of ${rules.length}`}
            rule={rule}
            onChange={(changed) => {
              onChange(rules.with(at, changed));
            }}
            onRemove={() => {
              onChange(rules.toSpliced(at, 1));
            }}
          />
        ))}
      </ol>
      <div class="row-of-buttons start">
        <button
          type="button"
          disabled={rules.length >= MAX_RULES}
          onClick={() => onChange([NEW_RULE, ...rules])}
        >
          {text("addRule")}
        </button>
        <button type="button" class="plain" onClick={() => onChange([...DEFAULT_RULES])}>
          {text("resetRules")}
        </button>
      </div>
    </fieldset>
  );
}

type LineProps = {
  readonly rule: EnvironmentRule;
  readonly onChange: (rule: EnvironmentRule) => void;
  readonly onRemove: () => void;
};

function RuleLine({ rule, onChange, onRemove }: LineProps) {
  // Not with each key: a change reaches every open console page.
  const words = useCommitted(rule.words, (typed) => {
    onChange({ ...rule, words: typed });
    return typed;
  });
  return (
    <li>
      <select
        aria-label={text("ruleField")}
        value={rule.field}
        onChange={({ currentTarget }) => {
          const field = FIELDS.find((each) => each === currentTarget.value);
          if (field !== undefined) onChange({ ...rule, field });
        }}
      >
        {FIELDS.map((field) => (
          <option key={field} value={field}>
            {text(`ruleField_${field}`)}
          </option>
        ))}
      </select>
      <input
        type="text"
        aria-label={text("ruleWords")}
        maxLength={200}
        spellcheck={false}
        autocomplete="off"
        {...words}
      />
      <select
        aria-label={text("environment")}
        value={rule.environment}
        onChange={({ currentTarget }) => {
          const environment = Environment.options.find((each) => each === currentTarget.value);
          if (environment !== undefined) onChange({ ...rule, environment });
        }}
      >
        {Environment.options.map((environment) => (
          <option key={environment} value={environment}>
            {environmentText(environment)}
          </option>
        ))}
      </select>
      <button type="button" class="plain danger" onClick={onRemove}>
        {text("removeRule")}
      </button>
    </li>
  );
}
