/** A text in both languages, as it comes with a field. */
export interface FieldText {
  readonly nl: string;
  readonly en: string;
}

export type FieldInput = 'text' | 'url' | 'number' | 'switch' | 'select' | 'password' | 'textarea' | 'hidden';
export type FieldValue = string | number | boolean;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** One entry of a form that a collector or channel describes. */
export interface FormField {
  readonly name: string;
  readonly input: FieldInput;
  readonly label: FieldText;
  readonly help: FieldText | null;
  readonly placeholder: string | null;
  /** Part of the address: changing it clears the credentials. */
  readonly target: boolean;
  readonly advanced: boolean;
  readonly required: boolean;
  readonly initial: FieldValue;
  readonly options: readonly { readonly value: string; readonly label: FieldText }[];
  readonly min: number | null;
  readonly max: number | null;
  readonly isInteger: boolean;
  readonly maxLength: number | null;
  /** What the text must look like, null when anything will do. */
  readonly pattern: RegExp | null;
  readonly isUrl: boolean;
}
