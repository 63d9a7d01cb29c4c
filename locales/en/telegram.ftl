### Words of the Telegram door.

telegram-part = ({ $n }/{ $of })
telegram-key-back = Back
telegram-key-help = Help
telegram-key-person = Person
