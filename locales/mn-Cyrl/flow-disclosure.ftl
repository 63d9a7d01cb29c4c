### Names of the kinds and of the fields, shared by all kinds.
### draft: not yet read by a native reader.

kind-disclosure = Төрийн мэдээлэл авах хүсэлт
kind-perform-proactive = Ил байх ёстой мэдээллийг ил болгуулах
kind-own-record = Өөрийн бүртгэлийг харах

field-kind = Хүсэлтийн төрөл
field-request-body-id = Хүлээн авах байгууллага
field-request-description = Агуулга
field-request-form = Хариу авах арга
field-request-title = Баримт бичгийн нэр
field-request-document-number = Баримт бичгийн дугаар
field-request-period = Хамрах үе
field-request-purpose = Зорилго
field-request-form-medium = Мэдээлэл авах хэлбэр
field-request-form-channel = Мэдээлэл авах арга
field-request-assistance = Хэрэгтэй тусламж
field-applicant-name = Нэр
field-applicant-contact = Холбоо барих мэдээлэл
field-applicant-address = Хаяг
field-applicant-identity = Иргэний үнэмлэх
field-own-scope = Бүртгэлийн төрөл
