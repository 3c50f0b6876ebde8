declare const brand: unique symbol;

/** A value that has been proved to be what its name says; only the code that proves it may cast to it. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
