import { Partition } from "../profile/partition.ts";
import { text } from "../ui/text.ts";

type Props = {
  readonly id: string;
  readonly value: Partition;
  readonly onChoose: (partition: Partition) => void;
};

/** Which of AWS's partitions, by the names that AWS gives them in ARNs. */
export function PartitionSelect({ id, value, onChoose }: Props) {
  return (
    <div class="field">
      <label for={id}>{text("partition")}</label>
      <select id={id} value={value} onInput={(event) => onChoose(Partition.parse(event.currentTarget.value))}>
        {Partition.options.map((partition) => (
          <option key={partition} value={partition}>
            {partition}
          </option>
        ))}
      </select>
    </div>
  );
}
