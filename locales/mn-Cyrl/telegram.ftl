### Telegram дахь үгс.
### draft: not yet read by a native reader.

telegram-part = ({ $n }/{ $of })
telegram-key-back = Буцах
telegram-key-help = Тусламж
telegram-key-person = Хүн
