export const ExportsScreen = ({ base }: { readonly base: string }) => <p>{base}</p>
