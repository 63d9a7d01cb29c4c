### Look up own records.

flow-own-record-ask-description = Which of your own records would you like to see? One sentence is enough. For example: my social security payments of 2024.
    .short = Which of your own records?
flow-own-record-why-description = We must know what you look for in order to find it. Basis: Regulations on Open Government Information, articles 20 and 25.
flow-own-record-ask-scope = Which records are they?
flow-own-record-why-scope = Tax, social security and medical records are kept by different offices. Basis: Regulations on Open Government Information, article 25.
flow-own-record-choice-tax = Taxes and fees
flow-own-record-choice-social-security = Social security
flow-own-record-choice-medical = Medical care
flow-own-record-choice-other = Other
flow-own-record-ask-identity = For your own records we must know that it is you. Please write your identity card number. Only the number, never a photo. If you do not have it at hand, send "skip".
    .short = Your identity card number, please.
    .spoken = For your own records we must know that it is you. Please say your identity card number. Only the number. If you do not have it at hand, say: skip.
flow-own-record-why-identity = Only you may see your records. Basis: Regulations on Open Government Information, article 25: show a valid identity document.
